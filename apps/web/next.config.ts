import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The workspace packages ship TypeScript source; Next compiles them with the app.
  transpilePackages: ['@threshold/api', '@threshold/db', '@threshold/domain', '@threshold/ui', '@threshold/x12'],
  // Native addons and drivers that must be loaded by Node itself, never bundled.
  serverExternalPackages: ['pg', 'pg-boss', '@node-rs/argon2', 'pino', '@prisma/client', '@prisma/adapter-pg'],
  typescript: { ignoreBuildErrors: false },
  devIndicators: false,
  // `forbidden()`: a page that a role may not open says so, with the status that says so.
  experimental: { authInterrupts: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
};

export default config;
