import { readReadiness } from '../records/readiness';
import { readModules } from '../syllabus/module-library';

/** Whether people can be served: content well-formed, database there, migrated, and in UTC. */
export async function checkReadiness(): Promise<boolean> {
  try {
    const { zone, clockSet, migrated } = await readReadiness();
    return readModules().length > 0 && zone === 'UTC' && !clockSet && migrated;
  } catch {
    return false;
  }
}
