import { Button, Form } from 'antd';
import { useState } from 'react';
import type { BrandRow } from '@/api/types-answering';
import { FormDialog } from '@/components/alliance/form-dialog';
import { Pages } from '@/components/alliance/pages';
import { showFieldErrors } from '@/components/problem';
import { useAnsweringText } from '@/i18n/answering';
import { useText } from '@/i18n/staff';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { BrandDialog } from './brand-dialog';
import { useBrands, useRetireBrand } from './queries';

const isCounty = (brand: BrandRow) => brand.division.endsWith('000000');

export function Brands() {
  const w = useAnsweringText();
  const themes = useText().lists.theme;
  const brands = useBrands();
  const [open, setOpen] = useState<{ brand: BrandRow; act: 'correct' | 'retire' } | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Pages query={brands} filtered={false} none={w.noBrands} onClear={close}>
        {(brand) => (
          <li key={brand.id}>
            <span className="row spread">
              <a href={residentPaths.brand(brand.id)}>
                <strong>{brand.name}</strong>
              </a>
              <span className="tag" data-tone={brand.retiredAt ? undefined : isCounty(brand) ? 'accent' : 'ok'}>
                {isCounty(brand) ? w.ofCounty : w.ofCommunity}
              </span>
            </span>
            {brand.slogan && <em>{brand.slogan}</em>}
            <p>{brand.introduction}</p>
            <span className="muted">
              {[
                brand.divisionName,
                brand.theme ? themes[brand.theme] : w.allThemes,
                w.founded(formatDay(brand.foundedAt)),
                brand.retiredAt && w.retired(formatDay(brand.retiredAt)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {brand.yours && !brand.retiredAt && (
              <span className="row">
                <Button size="small" aria-label={w.actNamed(w.correct, brand.name)} onClick={() => setOpen({ brand, act: 'correct' })}>
                  {w.correct}
                </Button>
                <Button size="small" aria-label={w.actNamed(w.retire, brand.name)} onClick={() => setOpen({ brand, act: 'retire' })}>
                  {w.retire}
                </Button>
              </span>
            )}
          </li>
        )}
      </Pages>
      {open?.act === 'correct' && <BrandDialog brand={open.brand} onClose={close} />}
      {open?.act === 'retire' && <RetireDialog brand={open.brand} onClose={close} />}
    </>
  );
}

function RetireDialog({ brand, onClose }: { brand: BrandRow; onClose: () => void }) {
  const w = useAnsweringText();
  const [form] = Form.useForm<object>();
  const act = useRetireBrand(brand, onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={w.actNamed(w.retire, brand.name)}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={w.retire}
      danger
      onSubmit={() => act.mutate({})}
    >
      <p>{w.retirePrompt}</p>
    </FormDialog>
  );
}
