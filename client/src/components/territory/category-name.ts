import { useCallback } from 'react';
import { useLanguage } from '@/i18n/create';
import { useCategories } from './queries';

/** The category's name in the language of the screen. Records carry the Chinese one; English is looked up, and asked for only then. */
export function useCategoryLabel(): (code: string | null, name: string | null) => string | null {
  const english = useLanguage() === 'en';
  const categories = useCategories(english).data;
  return useCallback((code, name) => (english && categories?.find((c) => c.code === code)?.nameEn) || name, [english, categories]);
}
