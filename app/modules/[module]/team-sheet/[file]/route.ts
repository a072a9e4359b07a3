import { redirect } from 'next/navigation';
import { signInPath, whoIsAsking } from '../../../../../lib/identity/who';
import { downloadTeamSheet } from '../../../../../lib/use-cases/download-team-sheet';
import { teamSheetAddress } from '../../../../addresses';
import { absentFile, pdfFile } from '../../pdf-response';
import { askedScenarios } from '../asked';

type Context = { readonly params: Promise<{ module: string; file: string }> };

/** Each file, and whether the notes for whoever leads are in it. */
const FILES = new Map([
  ['team-sheet.pdf', false],
  ['team-sheet-with-notes.pdf', true],
]);

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { module, file } = await params;
  const asked = askedScenarios(new URL(request.url).searchParams.getAll('scenario'));
  const visitor = await whoIsAsking();
  if (!visitor) redirect(signInPath(teamSheetAddress(module, asked)));
  const withNotes = FILES.get(file);
  if (withNotes === undefined || !visitor.registrant) return absentFile();
  const found = await downloadTeamSheet(module, asked, withNotes);
  if ('absent' in found) return absentFile();
  // The sheet says what is the matter with what was asked for.
  if ('refused' in found) redirect(teamSheetAddress(module, asked));
  return pdfFile(found.bytes, file);
}
