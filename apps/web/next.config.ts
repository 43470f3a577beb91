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
};

export default config;
