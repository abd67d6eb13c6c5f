import { archiveContract } from '#contract/archive/item';
import { budgetContract } from '#contract/budget/budget';
import { ceilingContract } from '#contract/budget/ceiling';
import { spendingContract } from '#contract/budget/spending';
import { workbookContract as budgetWorkbookContract } from '#contract/budget/workbook';
import { holidayContract } from '#contract/calendar/holiday';
import { documentContract } from '#contract/document/document';
import { commentContract } from '#contract/document/comment';
import { imageContract } from '#contract/document/image';
import { printSettingContract } from '#contract/document/print-setting';
import { roomContract } from '#contract/document/room';
import { sectionContract } from '#contract/document/section';
import { wordContract } from '#contract/document/word';
import { coWriterContract } from '#contract/dossier/co-writer';
import { dossierContract } from '#contract/dossier/dossier';
import { examinationContract } from '#contract/dossier/examination';
import { letterContract } from '#contract/letter/letter';
import { numberContract } from '#contract/letter/number';
import { receiptContract } from '#contract/letter/receipt';
import { accountContract } from '#contract/people/account';
import { directoryContract } from '#contract/people/directory';
import { holderContract } from '#contract/people/holder';
import { officeContract } from '#contract/people/office';
import { personContract } from '#contract/people/person';
import { postContract } from '#contract/people/post';
import { sessionContract } from '#contract/people/session';
import { setupContract } from '#contract/people/setup';
import { unitContract } from '#contract/people/unit';
import { cellContract } from '#contract/performance/cell';
import { deskContract } from '#contract/performance/desk';
import { efficiencyContract } from '#contract/performance/efficiency';
import { evidenceContract } from '#contract/performance/evidence';
import { figureContract } from '#contract/performance/figure';
import { progressContract } from '#contract/performance/progress';
import { roundContract } from '#contract/performance/round';
import { settingContract } from '#contract/performance/setting';
import { workbookContract } from '#contract/performance/workbook';
import { actionStepContract } from '#contract/plan/action-step';
import { agreementContract } from '#contract/plan/agreement';
import { indicatorContract } from '#contract/plan/indicator';
import { nodeContract } from '#contract/plan/node';
import { nomenclatureContract } from '#contract/plan/nomenclature';
import { planContract } from '#contract/plan/plan';
import { recodeContract } from '#contract/plan/recode';
import { targetContract } from '#contract/plan/target';
import { originContract } from '#contract/report/origin';
import { officePaperContract } from '#contract/report/office-paper';
import { recommendationContract } from '#contract/report/recommendation';
import { complaintContract } from '#contract/sop/complaint';
import { confirmationContract } from '#contract/sop/confirmation';
import { libraryContract } from '#contract/sop/library';

/** Every route the pages call, by the word of its module. In the browser only methods and paths are left of it (vite.config.ts). */
export const contract = {
  account: accountContract,
  actionStep: actionStepContract,
  agreement: agreementContract,
  archive: archiveContract,
  budget: budgetContract,
  budgetWorkbook: budgetWorkbookContract,
  ceiling: ceilingContract,
  cell: cellContract,
  coWriter: coWriterContract,
  comment: commentContract,
  complaint: complaintContract,
  confirmation: confirmationContract,
  directory: directoryContract,
  document: documentContract,
  dossier: dossierContract,
  efficiency: efficiencyContract,
  evidence: evidenceContract,
  examination: examinationContract,
  figure: figureContract,
  holder: holderContract,
  holiday: holidayContract,
  image: imageContract,
  indicator: indicatorContract,
  letter: letterContract,
  node: nodeContract,
  nomenclature: nomenclatureContract,
  number: numberContract,
  office: officeContract,
  origin: originContract,
  person: personContract,
  performanceDesk: deskContract,
  performanceSetting: settingContract,
  plan: planContract,
  progress: progressContract,
  post: postContract,
  printSetting: printSettingContract,
  receipt: receiptContract,
  recode: recodeContract,
  recommendation: recommendationContract,
  officePaper: officePaperContract,
  round: roundContract,
  session: sessionContract,
  setup: setupContract,
  sop: libraryContract,
  spending: spendingContract,
  target: targetContract,
  unit: unitContract,
  word: wordContract,
  room: roomContract,
  section: sectionContract,
  workbook: workbookContract,
};
