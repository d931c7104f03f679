import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTokenSigner } from '../testing/tokens.js';
import { nameAtStart } from './name-at-start.js';

const user = (displayName: string) => ({ displayName, email: '' });

async function tokenOf(name?: string): Promise<string> {
  const signer = await createTokenSigner();
  return signer.sign('room', { context: { user: { name } } });
}

describe('the name one starts with', () => {
  test("is the token's, whatever the embedding page says", async () => {
    const jwt = await tokenOf("Dr O'Neill");
    assert.equal(nameAtStart({ jwt, userInfo: user('Alex') }), "Dr O'Neill");
  });

  test('is that of the embedding page where the token has none', async () => {
    for (const jwt of ['', 'no token', await tokenOf()]) {
      assert.equal(nameAtStart({ jwt, userInfo: user('Sam Tylör') }), 'Sam Tylör');
    }
  });

  test('is escaped where the embedding page gives it', () => {
    const name = nameAtStart({ jwt: '', userInfo: user(`O'Neill & "Sons" <i>`) });
    assert.equal(name, 'O&#39;Neill &amp; &quot;Sons&quot; &lt;i&gt;');
  });
});
