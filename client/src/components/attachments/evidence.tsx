import { FilePdfOutlined } from '@ant-design/icons';
import { buildUrl } from '@/api/client';
import type { Attachment } from '@/api/types';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import './attachments.css';

/** Of a ticket, whose files say what they are for, or of a task, whose files are all evidence. */
type EvidenceFile = Pick<Attachment, 'id' | 'fileName' | 'uploadedAt'> & { contentType: string | null; purpose?: Attachment['purpose'] };

/** Photos and documents; each opens in its own tab behind the same authorised URL. */
export function Evidence({ attachments }: { attachments: EvidenceFile[] }) {
  const t = useText().complaints;
  if (attachments.length === 0) return <p className="muted">{t.detail.noEvidence}</p>;
  return (
    <ul className="evidence">
      {attachments.map((file) => {
        const url = buildUrl('/attachments/{id}/content', { path: { id: file.id } });
        return (
          <li key={file.id}>
            <a href={url} target="_blank" rel="noreferrer">
              {file.contentType?.startsWith('image/') ? (
                <img src={url} alt={file.fileName} loading="lazy" />
              ) : (
                <FilePdfOutlined aria-hidden />
              )}
              <span>{file.purpose ? (t.upload.purpose[file.purpose] ?? file.purpose) : file.fileName}</span>
            </a>
            <small className="muted">{file.uploadedAt ? formatInstant(file.uploadedAt) : file.fileName}</small>
          </li>
        );
      })}
    </ul>
  );
}
