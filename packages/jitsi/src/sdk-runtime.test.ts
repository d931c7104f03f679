import { expect } from '@open-wc/testing';
import {
  Fragment,
  jsx,
  render,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from './sdk-runtime.js';
import { settled } from './testing/settled.js';

describe('As much of React as the SDK asks for', () => {
  let parent: HTMLElement;

  beforeEach(() => {
    parent = document.createElement('div');
  });

  const place = (ref?: unknown) =>
    jsx(Fragment, { children: [null, jsx('div', { id: 'a', ref })] });

  it('puts the elements of a fragment into the page once, and takes them away', async () => {
    let set: (value: unknown) => void = () => {};
    const unmount = render(() => ((set = useState(0)[1]), place()), {}, parent);
    const node = parent.firstChild;
    set(1);
    await settled();
    expect(parent.outerHTML).to.equal('<div><div id="a"></div></div>');
    expect(parent.firstChild).to.equal(node);
    unmount();
    expect(parent.childNodes.length).to.equal(0);
  });

  it('renders again for a state that changed, once for several', async () => {
    const seen: unknown[] = [];
    let set: ((value: unknown) => void)[] = [];
    render(
      () => {
        const [[one, setOne], [two, setTwo]] = [useState('a'), useState('b')];
        seen.push([one, two]);
        set = [setOne, setTwo];
        return place();
      },
      {},
      parent,
    );
    for (const change of set) change('c');
    await settled();
    for (const change of set) change('c');
    await settled();
    expect(seen).to.deep.equal([
      ['a', 'b'],
      ['c', 'c'],
    ]);
  });

  it('runs effects after the element is there, and again where what they depend on changed', async () => {
    const found: unknown[] = [];
    let set: (value: unknown) => void = () => {};
    render(
      () => {
        const ref = useRef(null) as { current: Element | null };
        const [state, setState] = useState(0);
        set = setState;
        useEffect(() => found.push('once'), []);
        useEffect(() => found.push(ref.current?.id, state), [state]);
        return place(ref);
      },
      {},
      parent,
    );
    expect(found).to.deep.equal(['once', 'a', 0]);
    set(1);
    await settled();
    expect(found.slice(3)).to.deep.equal(['a', 1]);
  });

  it('keeps what was made, until what it depends on changes', async () => {
    const made: unknown[] = [];
    let set: (value: unknown) => void = () => {};
    render(
      () => {
        const [state, setState] = useState(0);
        set = setState;
        made.push(
          useMemo(() => ({}), []),
          useCallback(() => {}, [state]),
        );
        return place();
      },
      {},
      parent,
    );
    set(1);
    await settled();
    const [memo, callback, sameMemo, newCallback] = made;
    expect(sameMemo).to.equal(memo);
    expect(newCallback).not.to.equal(callback);
  });

  it('does nothing more once it is taken away', async () => {
    let renders = 0;
    let set: (value: unknown) => void = () => {};
    const component = () => {
      renders += 1;
      set = useState(0)[1];
      return place();
    };
    const unmount = render(component, {}, parent);
    set(1);
    unmount();
    await settled();
    expect(renders).to.equal(1);
  });
});
