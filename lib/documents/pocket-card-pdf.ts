/**
 * The pocket card on paper: one sheet of A4, of which the upper half is cut off and folded to A6, tagged
 * for screen readers. No name and no date stand on it: it tells nothing of its person where it is lost, and
 * the same card has the same bytes.
 */
import { join } from 'node:path';
import { editionOf } from '../domain/clause';
import type { LearningModule } from '../domain/learning-module';
import type { CardLine, PocketCard } from '../domain/pocket-card';
import { filesFor, shown } from './shown-text';
import { compileTypst, TypstError } from './typst';

const UNCONFIRMED = 'wording not yet confirmed by AHCS';

/**
 * @returns the PDF, PDF/UA-1 by the compiler's own check
 * @throws TypstError, TypstTimeoutError when the engine fails, or more stands on the card than fits
 */
export async function renderPocketCard(
  module: LearningModule,
  card: PocketCard,
): Promise<Uint8Array> {
  const template = join(process.cwd(), 'lib', 'documents', 'pocket-card.typ');
  const sheet = sheetOf(module, card);
  const inputs = { data: JSON.stringify(sheet) };
  const { bytes, pages } = await compileTypst(template, inputs, filesFor(sheet));
  if (pages !== 1) throw new TypstError('A pocket card that does not fit on its page');
  return bytes;
}

function lineOf({ ask, clause }: CardLine) {
  return {
    ask: shown(ask),
    id: clause.id,
    words: shown(clause.text),
    note: clause.unconfirmed ? UNCONFIRMED : null,
  };
}

function sheetOf({ guidance, issuer, title }: LearningModule, card: PocketCard) {
  return {
    title: `Before I post: a pocket card. ${title}`,
    author: issuer,
    lines: [...card.own, ...card.general].map(lineOf),
    source: shown(`${guidance.title}, ${editionOf(guidance)}`),
    contact: card.contact.map(({ text }) => shown(text)),
  };
}
