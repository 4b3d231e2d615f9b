import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  EditOutlined,
  EnvironmentOutlined,
  FieldTimeOutlined,
  ImportOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SnippetsOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { AreaName } from '@/lib/areas';

export const areaIcons: Readonly<Record<AreaName, ReactNode>> = {
  tickets: <AuditOutlined aria-hidden />,
  register: <EditOutlined aria-hidden />,
  myTasks: <EnvironmentOutlined aria-hidden />,
  catalogue: <ProfileOutlined aria-hidden />,
  admissions: <SolutionOutlined aria-hidden />,
  overview: <BarChartOutlined aria-hidden />,
  imports: <ImportOutlined aria-hidden />,
  users: <TeamOutlined aria-hidden />,
  roles: <SafetyCertificateOutlined aria-hidden />,
  calendar: <CalendarOutlined aria-hidden />,
  rules: <FieldTimeOutlined aria-hidden />,
  templates: <SnippetsOutlined aria-hidden />,
};
