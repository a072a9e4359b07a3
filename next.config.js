// @ts-check
const path = require('node:path');

/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // Types are `npm run check`'s; a fault in a test must not keep people from starting the site.
  typescript: { ignoreBuildErrors: true },
  // Nothing is optimised at run time, so the optimiser, with its history of holes, is off.
  images: { unoptimized: true },
  // Native code and worker files that a bundler would lose.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    'pg',
    'nodemailer',
    'next-auth',
    'fontkit',
    'qrcode',
    'commonmark',
    'yaml',
    'csv-parse',
    'iconv-lite',
    '@fastify/busboy',
  ],
  sassOptions: { loadPaths: [path.join(__dirname, 'node_modules')], quietDeps: true },
  // A page and its files cannot share a folder of app/: the files have one of their own each.
  rewrites: async () => [
    { source: '/certificates/:serial([^/]+).pdf', destination: '/certificates/:serial/pdf' },
    { source: '/certificates/:serial([^/]+).jwt', destination: '/certificates/:serial/credential' },
  ],
  // Whoever leaves a shared computer leaves nothing kept on it (ASVS 5.0 14.3.1); browsers heed it on https.
  headers: async () => [
    {
      source: '/sign-out',
      headers: [{ key: 'Clear-Site-Data', value: '"cache", "storage"' }],
    },
  ],
  // The front door's own limit (lib/launch/request-checks), which says so on a page; Next's is a bare 500.
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
