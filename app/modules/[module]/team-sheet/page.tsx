import { notFound } from 'next/navigation';
import { REFUSAL_WORDS } from '../../../../components/refusal-words';
import { TeamSheetView } from '../../../../components/team-sheet-view';
import { requireRegistrant } from '../../../../lib/identity/who';
import { readTeamSheet } from '../../../../lib/use-cases/read-team-sheet';
import {
  moduleAddress,
  picturesOf,
  teamNotesAddress,
  teamSheetAddress,
  teamSheetFileAddress,
} from '../../../addresses';
import { askedScenarios } from './asked';

type Props = {
  readonly params: Promise<{ module: string }>;
  readonly searchParams: Promise<{ scenario?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ module: id }, { scenario }] = await Promise.all([params, searchParams]);
  const asked = askedScenarios(scenario);
  const by = await requireRegistrant(teamSheetAddress(id, asked));
  const found = await readTeamSheet(by, id, asked);
  if ('absent' in found) notFound();
  const { module, sheet, ticked, problem } = found;
  return (
    <TeamSheetView
      crumbs={[{ href: moduleAddress(id), label: module.title }]}
      sheet={sheet}
      pictures={picturesOf(module)}
      links={{
        fileHref: teamSheetFileAddress(id, 'team-sheet.pdf', ticked),
        notesHref: teamNotesAddress(id, ticked),
      }}
      form={{
        action: teamSheetAddress(id),
        choices: module.lessons.map(({ title, scenarios }) => ({
          lesson: title,
          scenarios: scenarios.map(({ id: one, title: label, setting }) => ({
            id: one,
            title: label,
            setting,
          })),
        })),
        ticked,
        problem: problem && REFUSAL_WORDS[problem],
      }}
    />
  );
}
