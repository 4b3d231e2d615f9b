import type { Query } from '@/api/client';
import { type AdmissionStatus, admissionStatuses } from '@/api/types';

export interface AdmissionSearch {
  waiting?: true;
  status?: AdmissionStatus;
  q?: string;
  gridId?: string;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined);

export function readAdmissionSearch(raw: Record<string, unknown>): AdmissionSearch {
  return {
    waiting: raw.waiting === true ? true : undefined,
    status: admissionStatuses.find((one) => one === raw.status),
    q: text(raw.q)?.slice(0, 60),
    gridId: text(raw.gridId),
  };
}

export const toAdmissionQuery = ({ waiting, status, q, gridId }: AdmissionSearch): Query => ({ waiting, status, q, gridId });
