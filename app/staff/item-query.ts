/** What is shown of questions or scenarios, as it stands in an address: read from it, written into it. */
import { z } from 'zod';
import type { AskedItems, ItemFilter } from '../../lib/domain/item-report';
import { word, type Query } from './filter-query';

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
