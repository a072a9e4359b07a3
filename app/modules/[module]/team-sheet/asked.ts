/** Which scenarios an address asks for: ids of ours, each once, however the query was put together. */
import { z } from 'zod';

const ASKED = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((ids) => [...new Set(ids.map((id) => id.slice(0, 80)))].slice(0, 40));

/** @param scenario as often as it stands in the query */
export function askedScenarios(scenario: string | readonly string[] | undefined): string[] {
  return ASKED.parse(scenario);
}
