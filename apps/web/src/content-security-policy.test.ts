import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

it('lets no script run that does not carry the nonce of the answer', () => {
  const scripts = /script-src ([^;]*)/.exec(contentSecurityPolicy('abc', false))?.[1];
  expect(scripts).toBe("'self' 'nonce-abc' 'strict-dynamic'");
});

it('lets nobody frame a page, and sends no form elsewhere', () => {
  const policy = contentSecurityPolicy('abc', false);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).toContain("default-src 'self'");
});
