/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./secrets.mjs').Secrets} Secrets */

/**
 * The environment the application, its migrations and its seed are given: what we were given,
 * with every decision made.
 * @param {NodeJS.ProcessEnv} given
 * @param {Settings} settings
 * @param {{ url: string, migrationUrl: string }} database
 * @param {Secrets | null} secrets the demo's own; null where the operator sets them
 * @returns {NodeJS.ProcessEnv}
 */
export function applicationEnvironment(given, settings, database, secrets) {
  return {
    ...given,
    ...(secrets && !given['NEXTAUTH_SECRET'] ? { NEXTAUTH_SECRET: secrets.nextauth } : {}),
    ...(secrets?.signing && !given['CERTIFICATE_SIGNING_KEY']
      ? { CERTIFICATE_SIGNING_KEY: secrets.signing }
      : {}),
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.migrationUrl,
    APP_ORIGIN: settings.origin.origin,
    NEXTAUTH_URL: settings.origin.origin,
    PORT: String(settings.port),
    HOST: settings.host,
    DEMO: settings.demo ? '1' : '0',
    NODE_ENV: settings.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
