import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readBody, readText } from './body';
import { refusalAtDoor } from './door';

const ORIGIN = 'https://clinic.example';
const HEADERS = { 'content-type': 'application/json', origin: ORIGIN, 'sec-fetch-site': 'same-origin' };

const statusOf = (over: Record<string, string | undefined>, method = 'POST') => {
  const headers: Record<string, string | undefined> = { ...HEADERS, ...over };
  return refusalAtDoor({ method, header: (name) => headers[name] ?? null }, ORIGIN)?.status ?? null;
};

describe('the door', () => {
  it('lets JSON of our own pages in, from browsers that do not say where a request comes from too', () => {
    expect(statusOf({})).toBeNull();
    expect(statusOf({ 'content-type': 'application/json; charset=utf-8' })).toBeNull();
    expect(statusOf({ 'sec-fetch-site': undefined })).toBeNull();
  });

  it.each([
    ['another method', {}, 'GET', 405],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'POST', 415],
    ['a type that only begins like JSON', { 'content-type': 'application/jsonp' }, 'POST', 415],
    ['no type', { 'content-type': undefined }, 'POST', 415],
    ['another origin', { origin: 'https://elsewhere.example' }, 'POST', 403],
    ['no origin', { origin: undefined }, 'POST', 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 'POST', 403],
    ['a length over the limit', { 'content-length': '1000001' }, 'POST', 413],
  ])('refuses %s', (_, over, method, status) => {
    expect(statusOf(over, method)).toBe(status);
  });
});

const streamed = (...chunks: string[]) => {
  const stream = new PassThrough();
  for (const chunk of chunks) stream.write(chunk);
  return stream;
};

describe('a body', () => {
  it('is read whole, characters that two chunks share too', async () => {
    const stream = streamed();
    const read = readText(stream, 100);
    stream.write(Buffer.from([0x22, 0xc3]));
    stream.end(Buffer.from([0xa9, 0x22]));
    expect(await read).toBe('"é"');
  });

  it('is counted while it comes, and null when it is larger or its caller goes away', async () => {
    const large = streamed('x'.repeat(60), 'x'.repeat(60));
    expect(await readText(large, 100)).toBeNull();
    const gone = streamed('{"half":');
    const read = readText(gone, 100);
    gone.destroy();
    expect(await read).toBeNull();
  });

  it('of a web request is counted as well', async () => {
    const sent = (body: string) => new Request('https://clinic.example', { method: 'POST', body });
    expect(new TextDecoder().decode((await readBody(sent('file'), 4)) ?? undefined)).toBe('file');
    expect(await readBody(sent('files'), 4)).toBeNull();
  });
});
