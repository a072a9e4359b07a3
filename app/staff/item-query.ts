/** What is shown of questions or scenarios, as it stands in an address: read from it, written into it. */
import { z } from 'zod';
import type { AskedItems, ItemFilter } from '../../lib/domain/item-report';
import type { Query } from './filter-query';

/** Once, and short; of a field that comes twice the first counts. */
const word = z
  .union([z.string(), z.array(z.string()).transform(([first]) => first ?? '')])
  .default('')
  .transform((value) => value.slice(0, 100));

const ASKED = z.object({ module: word, lesson: word, show: word, sort: word });

export function askedItemsIn(query: Query): AskedItems {
  return ASKED.parse(query);
}

/** What differs from an address without a query. */
export function itemQueryOf({ module, lesson, show, sort }: ItemFilter): string {
  const words = new URLSearchParams({ module, sort });
  if (lesson) words.set('lesson', lesson);
  if (show) words.set('show', show);
  return `?${words}`;
}
