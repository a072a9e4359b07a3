import { prepareTemplate } from './test-database.mjs';

/** Migrates once, before any test file asks for its database. */
export default async function prepareDatabase() {
  await prepareTemplate();
}
