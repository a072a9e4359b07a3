import { notFound } from 'next/navigation';
import { ScenarioFiguresView } from '../../../../../components/scenario-figures-view';
import { momentInWords } from '../../../../../lib/domain/calendar';
import { editionOf } from '../../../../../lib/domain/clause';
import { requireStaff } from '../../../../../lib/identity/who';
import { readScenarioFigures } from '../../../../../lib/use-cases/read-scenario-figures';
import { picturesOf, STAFF_QUESTIONS, STAFF_SCENARIOS } from '../../../../addresses';
import { contentSections, staffNav } from '../../../rooms';

type Props = { readonly params: Promise<{ module: string; scenario: string }> };

export default async function Page({ params }: Props) {
  const scope = await requireStaff('viewer');
  const asked = await params;
  const found = await readScenarioFigures(scope, asked.module, asked.scenario);
  if ('absent' in found) notFound();
  const { module, scenario, report, messages, clauses, at } = found;
  return (
    <ScenarioFiguresView
      nav={staffNav(scope, STAFF_QUESTIONS)}
      sections={contentSections(STAFF_SCENARIOS)}
      scenario={scenario}
      report={report}
      messages={messages.map(({ words, at }) => ({ words, at: momentInWords(at) }))}
      clauses={clauses}
      edition={editionOf(module.guidance)}
      pictures={picturesOf(module)}
      countedAt={momentInWords(at)}
    />
  );
}
