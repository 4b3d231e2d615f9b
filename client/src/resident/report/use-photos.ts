import { useRef, useState } from 'react';
import { newKey } from '@/api/command';
import { uploadPublicFile } from '@/api/upload';
import { reducePhoto } from '@/lib/photo';

export interface Photo {
  key: string;
  url: string;
  state: 'sending' | 'sent' | 'failed';
  id: string | null;
  token: string | null;
}

export const mostPhotos = 9;

/** Each photo goes up while the person writes on; one that failed is sent again under its own key. */
export function usePhotos() {
  const [photos, setPhotos] = useState<Photo[]>([]);
  const originals = useRef(new Map<string, File>());
  const change = (key: string, part: Partial<Photo>) => setPhotos((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  async function send(key: string) {
    const original = originals.current.get(key);
    if (!original) return;
    change(key, { state: 'sending' });
    try {
      const { id, token } = await uploadPublicFile(await reducePhoto(original), key);
      change(key, { state: 'sent', id, token });
    } catch {
      change(key, { state: 'failed' }); // shown at the photo with a button to try again
    }
  }

  function add(files: FileList) {
    const added = [...files].slice(0, mostPhotos - photos.length).map((file): Photo => {
      const key = newKey();
      originals.current.set(key, file);
      return { key, url: URL.createObjectURL(file), state: 'sending', id: null, token: null };
    });
    setPhotos((all) => [...all, ...added]);
    for (const { key } of added) void send(key);
  }

  return {
    photos,
    add,
    retry: (key: string) => void send(key),
    remove: (key: string) => setPhotos((all) => all.filter((one) => one.key !== key)),
    sent: photos.flatMap(({ id, token }) => (id && token ? [{ id, token }] : [])),
    waiting: photos.some((photo) => photo.state === 'sending'),
  };
}
