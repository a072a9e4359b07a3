/**
 * Where tests of the records and use cases run: Node, with a migrated PostgreSQL database of each
 * test file's own. The application's role is used, as in the house; `OWNER_URL` is for looking past it.
 */
import { randomBytes } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-node';
import { newSigningKey } from '../../lib/launch/signing-key.mjs';
import { createTestDatabase } from './test-database.mjs';

export default class HouseEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.database = await createTestDatabase();
    Object.assign(this.global.process.env, {
      DATABASE_URL: this.database.appUrl,
      OWNER_URL: this.database.ownerUrl,
      APP_ORIGIN: 'http://localhost:3000',
      DEMO: '1',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      CERTIFICATE_SIGNING_KEY: newSigningKey(2048),
    });
  }

  async teardown() {
    await this.database?.drop();
    await super.teardown();
  }
}
