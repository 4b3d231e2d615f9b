import { api } from './client';
import { newKey } from './command';
import type { Attachment, AttachmentPurpose } from './types';

export interface UploadTarget {
  purpose: AttachmentPurpose;
  ticketId?: string | null;
  gridTaskId?: string | null;
  admissionId?: string | null;
  alliance?: { record: 'agreement' | 'resource' | 'project'; id: string };
}

/** Two steps: what comes, then its bytes. Each file has its own key, so a retry after a lost answer stays one attachment. */
export async function uploadFile(file: File, target: UploadTarget, idempotencyKey = newKey(), quiet = false): Promise<Attachment> {
  const created = await api.post<{ id: string }>('/attachments', {
    quiet,
    idempotencyKey,
    body: {
      fileName: file.name,
      contentType: file.type,
      size: file.size,
      ticketId: target.ticketId ?? null,
      gridTaskId: target.gridTaskId ?? null,
      admissionId: target.admissionId ?? null,
      allianceRecord: target.alliance?.record ?? null,
      allianceRecordId: target.alliance?.id ?? null,
      purpose: target.purpose,
    },
  });
  return api.put<Attachment>('/attachments/{id}/content', { path: { id: created.id }, raw: file, contentType: file.type, quiet });
}

/** The same for residents: the token given at creation stands in for a session. */
export async function uploadPublicFile(file: File, idempotencyKey = newKey()): Promise<{ id: string; token: string }> {
  const created = await api.post<{ id: string; uploadToken: string }>('/public/attachments', {
    idempotencyKey,
    body: { fileName: file.name, contentType: file.type, size: file.size },
  });
  await api.put('/public/attachments/{id}/content', {
    path: { id: created.id },
    raw: file,
    contentType: file.type,
    headers: { 'X-Upload-Token': created.uploadToken },
  });
  return { id: created.id, token: created.uploadToken };
}
