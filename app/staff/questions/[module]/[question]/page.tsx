import { notFound } from 'next/navigation';
import { QuestionFiguresView } from '../../../../../components/question-figures-view';
import { momentInWords } from '../../../../../lib/domain/calendar';
import { editionOf } from '../../../../../lib/domain/clause';
import { requireStaff } from '../../../../../lib/identity/who';
import {
  readQuestionFigures,
  type QuestionFigures,
} from '../../../../../lib/use-cases/read-question-figures';
import { questionFiguresAddress, STAFF_QUESTIONS } from '../../../../addresses';
import { contentSections, staffNav } from '../../../rooms';
import { changeDraw } from './actions';

type Props = { readonly params: Promise<{ module: string; question: string }> };

const dated = <One extends { readonly at: Date }>(all: readonly One[]) =>
  all.map(({ at, ...one }) => ({ ...one, at: momentInWords(at) }));

function drawOf({ mayDo, module, question }: QuestionFigures) {
  if (!mayDo) return null;
  const { change, refused } = mayDo;
  if (refused) return { refused };
  const here = questionFiguresAddress(module.id, question.id);
  const hidden = { here, module: module.id, question: question.id, change };
  return { change, action: changeDraw, hidden };
}

export default async function Page({ params }: Props) {
  const scope = await requireStaff('viewer');
  const { module, question } = await params;
  const found = await readQuestionFigures(scope, module, question);
  if ('absent' in found) notFound();
  const { report, earlier, drawnAllTheSame, clauses } = found;
  return (
    <QuestionFiguresView
      nav={staffNav(scope, STAFF_QUESTIONS)}
      sections={contentSections(STAFF_QUESTIONS)}
      question={found.question}
      report={report}
      changes={dated(found.changes)}
      drawnAllTheSame={drawnAllTheSame}
      earlier={earlier}
      draw={drawOf(found)}
      messages={dated(found.messages)}
      clauses={clauses}
      edition={editionOf(found.module.guidance)}
      countedAt={momentInWords(found.at)}
    />
  );
}
