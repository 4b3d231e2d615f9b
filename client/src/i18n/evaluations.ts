import { useLanguage } from './create';
import { evaluations as english } from './en/evaluations';
import { evaluations as chinese } from './zh-CN/evaluations';

/** Words of the evaluation's own pages: they load with them, so that the shell stays small. */
export const useEvaluationText = (): EvaluationText => (useLanguage() === 'en' ? english : chinese);
export type EvaluationText = typeof english;
