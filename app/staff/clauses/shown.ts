/** What is misread, as both pages of it show it: with the clauses' and the options' own words. */
import type { ItemWay, MisreadingShown } from '../../../components/misreadings-view';
import { momentInWords } from '../../../lib/domain/calendar';
import type { ItemKind } from '../../../lib/domain/clause-misreading';
import { reportedItem } from '../../../lib/domain/content-report';
import { optionText } from '../../../lib/domain/placed-item';
import { isReviewOverdue } from '../../../lib/domain/review';
import type { Misreadings } from '../../../lib/use-cases/read-misreadings';
import { itemFiguresAddress } from '../../addresses';

type Asked = { readonly kind: ItemKind; readonly item: string };

export function shownOf({ module, clauses, readings, at }: Misreadings) {
  const wayTo: ItemWay = ({ kind, item }: Asked) => ({
    href: itemFiguresAddress(module.id, kind, item),
    label: reportedItem(module, item)?.title ?? item,
  });
  const shown = readings.flatMap(({ clause: id, items, figures }): MisreadingShown[] => {
    const clause = clauses.get(id);
    if (!clause) return [];
    const slip = figures?.commonest;
    const commonest = slip ? { ...slip, text: optionText(module, slip) } : null;
    return [{ clause, items, figures: figures && { ...figures, commonest } }];
  });
  return {
    ...{ guidance: module.guidance, overdue: isReviewOverdue(module.guidance, at), wayTo },
    readings: shown,
    countedAt: momentInWords(at),
  };
}
