import ts from 'typescript';

/** The decorators that only say what Lit also reads from a list. */
const LISTED = new Set(['property', 'state']);
const MODULE = 'lit/decorators.js';

/**
 * Compiles `@property(…)` and `@state()` to the list `static properties` that Lit
 * reads without them: no page fetches the decorators, or a call for each property.
 * @type {import('typescript').TransformerFactory<import('typescript').SourceFile>}
 */
export function listedProperties(context) {
  const { factory } = context;
  const visit = (node) =>
    ts.isImportDeclaration(node)
      ? withoutListed(node, factory)
      : ts.isClassDeclaration(node)
        ? withList(node, factory)
        : node;
  return (file) => ts.visitEachChild(file, visit, context);
}

function withList(node, factory) {
  const found = node.members.flatMap((member) => {
    const call = listedCall(member);
    return call === undefined ? [] : [{ member, call }];
  });
  if (found.length === 0) return node;
  const entries = found.map(({ member, call }) =>
    factory.createPropertyAssignment(ts.idText(member.name), optionsOf(call, factory)),
  );
  const list = factory.createPropertyDeclaration(
    [factory.createToken(ts.SyntaxKind.StaticKeyword)],
    'properties',
    undefined,
    undefined,
    factory.createObjectLiteralExpression(entries, true),
  );
  const members = [list, ...node.members.map((member) => undecorated(member, factory))];
  const { modifiers, name, typeParameters, heritageClauses } = node;
  return factory.updateClassDeclaration(
    node,
    modifiers,
    name,
    typeParameters,
    heritageClauses,
    members,
  );
}

/** The call of a decorator of ours; an accessor has it on the first of the two. */
function listedCall(member) {
  if (!ts.canHaveDecorators(member)) return undefined;
  return ts.getDecorators(member)?.find(isListed)?.expression;
}

function isListed({ expression }) {
  return ts.isCallExpression(expression) && LISTED.has(expression.expression.getText());
}

function optionsOf(call, factory) {
  if (call.expression.getText() === 'property')
    return call.arguments[0] ?? factory.createObjectLiteralExpression();
  const state = factory.createPropertyAssignment('state', factory.createTrue());
  return factory.createObjectLiteralExpression([state]);
}

function undecorated(member, factory) {
  if (listedCall(member) === undefined) return member;
  const modifiers = member.modifiers.filter((one) => !ts.isDecorator(one) || !isListed(one));
  const { name, questionToken, exclamationToken, type, initializer, parameters, body } = member;
  return ts.isGetAccessor(member)
    ? factory.updateGetAccessorDeclaration(member, modifiers, name, parameters, type, body)
    : factory.updatePropertyDeclaration(
        member,
        modifiers,
        name,
        questionToken ?? exclamationToken,
        type,
        initializer,
      );
}

function withoutListed(node, factory) {
  const named = node.importClause?.namedBindings;
  if (node.moduleSpecifier.text !== MODULE || !named || !ts.isNamedImports(named)) return node;
  const left = named.elements.filter(({ name }) => !LISTED.has(ts.idText(name)));
  if (left.length === 0) return undefined;
  const clause = factory.createImportClause(undefined, undefined, factory.createNamedImports(left));
  return factory.updateImportDeclaration(
    node,
    node.modifiers,
    clause,
    node.moduleSpecifier,
    node.attributes,
  );
}
