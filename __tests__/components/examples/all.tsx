/** Every view with its examples: what rendering, behaviour, accessibility and pictures are tried on. */
import * as analysis from './analysis';
import * as certificates from './certificates';
import * as entrance from './entrance';
import type { Example } from './example';
import * as given from './given';
import * as learning from './learning';
import * as quiz from './quiz';
import * as register from './register';
import * as record from './record';
import * as reports from './reports';

export const ALL: readonly (readonly [view: string, examples: readonly Example[]])[] = [
  ['HomeView', entrance.homeExamples],
  ['SignInView', entrance.signInExamples],
  ['SignInCodeView', entrance.signInCodeExamples],
  ['PrivacyView', entrance.privacyExamples],
  ['AccessibilityView', entrance.accessibilityExamples],
  ['ModuleHomeView', learning.moduleHomeExamples],
  ['LessonView', learning.lessonExamples],
  ['ExplanationView', learning.explanationExamples],
  ['ScenarioView', learning.scenarioExamples],
  ['ScenarioFeedbackView', learning.scenarioFeedbackExamples],
  ['ClosingView', learning.closingExamples],
  ['PocketCardView', given.pocketCardExamples],
  ['TeamSheetView', given.teamSheetExamples],
  ['TeamNotesView', given.teamNotesExamples],
  ['QuizStartView', quiz.quizStartExamples],
  ['QuestionView', quiz.questionExamples],
  ['CheckAnswersView', quiz.checkAnswersExamples],
  ['ResultView', quiz.resultExamples],
  ['CertificateView', certificates.certificateExamples],
  ['CertificateTwinView', certificates.certificateTwinExamples],
  ['LatinNamesView', certificates.latinNamesExamples],
  ['CertificatesView', certificates.certificatesExamples],
  ['RecordView', record.recordExamples],
  ['IntentionForm', record.intentionExamples],
  ['VerifyPackView', record.verifyPackExamples],
  ['VerifyView', certificates.verifyExamples],
  ['VerifiedView', certificates.verifiedExamples],
  ['ReceiptView', certificates.receiptExamples],
  ['CertificateStaffView', certificates.certificateStaffExamples],
  ['CertificatesStaffView', certificates.certificatesStaffExamples],
  ['Notices', entrance.noticeExamples],
  ['MailboxView', entrance.mailboxExamples],
  ['ContentMistakesView', entrance.contentMistakesExamples],
  ['StaffMessagesView', entrance.staffMessagesExamples],
  ['ItemListView', analysis.itemListExamples],
  ['QuestionFiguresView', analysis.questionFiguresExamples],
  ['ScenarioFiguresView', analysis.scenarioFiguresExamples],
  ['ClausesView', analysis.clausesExamples],
  ['RegisterView', register.registerExamples],
  ['RegisterImportView', register.registerImportExamples],
  ['AddressProblemsView', register.addressProblemsExamples],
  ['CompletionView', reports.completionExamples],
  ['RegistrantsView', reports.registrantsExamples],
  ['AuditSampleView', reports.auditSampleExamples],
];

/** One row an example, for `test.each`. */
export const EACH = ALL.flatMap(([view, examples]) =>
  examples.map((example) => [`${view}: ${example.name}`, example] as const),
);
