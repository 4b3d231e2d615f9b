import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CloudUploadOutlined,
  EditOutlined,
  EnvironmentOutlined,
  FieldTimeOutlined,
  ImportOutlined,
  SafetyCertificateOutlined,
  SnippetsOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { AreaName } from '@/lib/areas';

export const areaIcons: Readonly<Record<AreaName, ReactNode>> = {
  tickets: <AuditOutlined aria-hidden />,
  register: <EditOutlined aria-hidden />,
  myTasks: <EnvironmentOutlined aria-hidden />,
  outbox: <CloudUploadOutlined aria-hidden />,
  overview: <BarChartOutlined aria-hidden />,
  imports: <ImportOutlined aria-hidden />,
  users: <TeamOutlined aria-hidden />,
  roles: <SafetyCertificateOutlined aria-hidden />,
  calendar: <CalendarOutlined aria-hidden />,
  rules: <FieldTimeOutlined aria-hidden />,
  templates: <SnippetsOutlined aria-hidden />,
};
