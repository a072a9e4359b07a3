import type { LearningModule } from '../domain/learning-module';
import { ContentError, type ContentFault } from '../syllabus/content-fault';
import { readModulesNow, readPicture } from '../syllabus/module-library';

type Previewed = {
  readonly module: LearningModule;
  /** Each drawing by its file name, whole, as an address of its own: no page serves what is not on the shelves yet. */
  readonly drawings: Readonly<Record<string, string>>;
};

/** Either every module, or what has to be mended before any can be shown. */
export type ContentPreview =
  { readonly modules: readonly Previewed[] } | { readonly mistakes: readonly ContentFault[] };

function drawingsOf(module: LearningModule): Previewed['drawings'] {
  return Object.fromEntries(
    Object.keys(module.pictures).map((file) => {
      const svg = Buffer.from(readPicture(module, file) ?? '').toString('base64');
      return [file, `data:image/svg+xml;base64,${svg}`];
    }),
  );
}

/** What the files under content/ say at this moment, for whoever is writing them. */
export function previewContent(): ContentPreview {
  try {
    return {
      modules: readModulesNow().map((module) => ({ module, drawings: drawingsOf(module) })),
    };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { mistakes: error.faults };
  }
}
