import { createSecretKey } from 'node:crypto';
import { expect } from 'chai';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { decryptJwe, encryptJwe, type JweHeader, readJweHeader } from '../../../store/sealing/jwe.ts';

const secret = createSecretKey(new Uint8Array(32).fill(7));
const header: JweHeader = { alg: 'dir', enc: 'A256GCM', kid: 'a', address: 'link.1' };
const TEXT = '{"title":"Frühstück"}';

describe('compact JWE', () => {
  it('is what another library opens', async () => {
    const { plaintext, protectedHeader } = await compactDecrypt(encryptJwe(header, TEXT, secret), secret);
    expect(new TextDecoder().decode(plaintext)).to.equal(TEXT);
    expect(protectedHeader).to.deep.equal(header);
  });

  it('opens what another library made, as earlier versions of the bot did', async () => {
    const sealed = await new CompactEncrypt(new TextEncoder().encode(TEXT)).setProtectedHeader(header).encrypt(secret);
    expect(decryptJwe(sealed, secret)).to.equal(TEXT);
    expect(readJweHeader(sealed)).to.deep.equal(header);
  });

  it('uses another initialization vector each time', () => {
    const vectors = Array.from({ length: 50 }, () => encryptJwe(header, TEXT, secret).split('.')[2]);
    expect(new Set(vectors).size).to.equal(50);
  });

  it('is refused with a shorter tag, another algorithm, another vector, or something after it', () => {
    const sealed = encryptJwe(header, TEXT, secret);
    const [head = '', , iv = '', encrypted = '', tag = ''] = sealed.split('.');
    const other = Buffer.from(JSON.stringify({ ...header, enc: 'A128GCM' })).toString('base64url');
    for (const forged of [
      [head, '', iv, encrypted, tag.slice(0, 6)],
      [other, '', iv, encrypted, tag],
      [head, '', iv.slice(0, 8), encrypted, tag],
      [head, 'AAAA', iv, encrypted, tag],
      [head, '', iv, encrypted, tag, ''],
      [head, '', iv, encrypted],
    ]) {
      expect(() => decryptJwe(forged.join('.'), secret), forged.join('.')).to.throw(Error);
    }
    expect(() => decryptJwe(sealed, createSecretKey(new Uint8Array(32)))).to.throw(Error);
  });

  it('has no header where there is no JSON object', () => {
    for (const text of ['', '.', 'bm90', 'MQ..', 'bnVsbA..']) expect(readJweHeader(text)).to.equal(undefined);
  });
});
