import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { Catalogue, CatalogueDetails } from '@/api/types';
import { useItemName } from './words';

export const useCatalogues = () =>
  useQuery({
    queryKey: [...keys.catalogues, 'list'],
    queryFn: ({ signal }) => api.get<Catalogue[]>('/task-catalogues', { signal }),
  });

export const useCatalogue = (id: string | undefined) =>
  useQuery({
    queryKey: keys.catalogue(id ?? ''),
    queryFn: ({ signal }) => api.get<CatalogueDetails>('/task-catalogues/{id}', { path: { id: id ?? '' }, signal }),
    enabled: Boolean(id),
  });

/** The name of a listed item by its code; the code itself for one that the list in force no longer has. */
export function useListedName() {
  const inForce = useCatalogues().data?.find((one) => one.inForce);
  const catalogue = useCatalogue(inForce?.id);
  const nameOf = useItemName();
  return (code: string) => {
    const item = catalogue.data?.items.find((one) => one.code === code);
    return item ? nameOf(item) : code;
  };
}
