import type { Text } from '../zh-CN';
import { access } from './access';
import { alliance } from './alliance';
import { common } from './common';
import { complaints } from './complaints';
import { evaluations } from './evaluations';
import { feeds } from './feeds';
import { gridTasks } from './grid-tasks';
import { gridWork } from './grid-work';
import { indicators } from './indicators';
import { ledger } from './ledger';

export const en: Text = { access, alliance, common, complaints, evaluations, feeds, gridTasks, gridWork, indicators, ledger };
