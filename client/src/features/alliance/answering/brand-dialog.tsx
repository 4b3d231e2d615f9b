import { Form, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import { type ProjectTheme, projectThemes } from '@/api/types-alliance';
import type { BrandRow } from '@/api/types-answering';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { showFieldErrors } from '@/components/problem';
import { DivisionPicker } from '@/components/territory/pickers';
import { useAnsweringText } from '@/i18n/answering';
import { useText } from '@/i18n/staff';
import { useCorrectBrand, useFoundBrand } from './queries';

interface BrandForm {
  division?: string | null;
  name: string;
  slogan?: string | null;
  introduction: string;
  theme?: ProjectTheme | null;
}

const nowhere = { id: '', revision: 0 };

/** Founds a brand, or changes what residents read of one. */
export function BrandDialog({ brand, onClose }: { brand?: BrandRow; onClose: () => void }) {
  const w = useAnsweringText();
  const themes = useText().lists.theme;
  const user = useUser();
  const required = useRequired();
  const [form] = Form.useForm<BrandForm>();
  const refused = (error: Parameters<typeof showFieldErrors>[1]) => showFieldErrors(form, error);
  const found = useFoundBrand(onClose, refused);
  const correct = useCorrectBrand(brand ?? nowhere, onClose, refused);
  const ofCounty = user.areaCode?.endsWith('000000');
  return (
    <FormDialog
      title={brand ? w.actNamed(w.correct, brand.name) : w.newBrand}
      open
      onClose={onClose}
      form={form}
      act={brand ? correct : found}
      submit={brand ? w.correct : w.newBrand}
      initial={brand ?? { division: user.areaCode }}
      onSubmit={({ division, name, slogan, introduction, theme }) => {
        const words = { name, slogan: slogan?.trim() || null, introduction, theme: theme ?? null };
        if (brand) correct.mutate(words);
        else found.mutate({ ...words, division: division ?? user.areaCode ?? '' });
      }}
    >
      {!brand && ofCounty && (
        <Form.Item name="division" label={w.area} rules={required.one}>
          <DivisionPicker root={user.areaCode} />
        </Form.Item>
      )}
      <Form.Item name="name" label={w.brandName} rules={required.text}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="slogan" label={w.slogan}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="introduction" label={w.introduction} rules={required.text}>
        <Input.TextArea maxLength={1000} rows={4} />
      </Form.Item>
      <Form.Item name="theme" label={w.theme} extra={w.themeHint}>
        <Select allowClear placeholder={w.allThemes} options={projectThemes.map((value) => ({ value, label: themes[value] }))} />
      </Form.Item>
    </FormDialog>
  );
}
