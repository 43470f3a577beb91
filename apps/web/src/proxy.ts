import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { contentSecurityPolicy } from './content-security-policy';

/**
 * Gives every page its own content security policy. Nothing is authorized here: pages and procedures do that. Next
 * reads the nonce from the policy on the request and puts it on its own scripts.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  // Data, files and probes hold no scripts; a prefetched page is given to the page that runs already.
  matcher: [
    {
      source: '/((?!api/|_next/|claims/files/|icon.svg|healthz|readyz).*)',
      missing: [{ type: 'header', key: 'next-router-prefetch' }],
    },
  ],
};
