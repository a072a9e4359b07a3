import { notFound, redirect } from 'next/navigation';
import { TeamNotesView } from '../../../../../components/team-notes-view';
import { editionOf } from '../../../../../lib/domain/clause';
import { requireRegistrant } from '../../../../../lib/identity/who';
import { readTeamNotes } from '../../../../../lib/use-cases/read-team-notes';
import {
  moduleAddress,
  picturesOf,
  teamNotesAddress,
  teamSheetAddress,
  teamSheetFileAddress,
} from '../../../../addresses';
import { askedScenarios } from '../asked';

type Props = {
  readonly params: Promise<{ module: string }>;
  readonly searchParams: Promise<{ scenario?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ module: id }, { scenario }] = await Promise.all([params, searchParams]);
  const asked = askedScenarios(scenario);
  await requireRegistrant(teamNotesAddress(id, asked));
  const found = readTeamNotes(id, asked);
  if ('absent' in found) notFound();
  // The sheet says what is the matter with what was asked for.
  if ('refused' in found) redirect(teamSheetAddress(id, asked));
  const { module, notes } = found;
  return (
    <TeamNotesView
      crumbs={[
        { href: moduleAddress(id), label: module.title },
        { href: teamSheetAddress(id, asked), label: 'Team discussion sheet' },
      ]}
      notes={notes}
      pictures={picturesOf(module)}
      edition={editionOf(module.guidance)}
      fileHref={teamSheetFileAddress(id, 'team-sheet-with-notes.pdf', asked)}
    />
  );
}
