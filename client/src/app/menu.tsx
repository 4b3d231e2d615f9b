import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
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
  tickets: <AuditOutlined />,
  register: <EditOutlined />,
  myTasks: <EnvironmentOutlined />,
  overview: <BarChartOutlined />,
  imports: <ImportOutlined />,
  users: <TeamOutlined />,
  roles: <SafetyCertificateOutlined />,
  calendar: <CalendarOutlined />,
  rules: <FieldTimeOutlined />,
  templates: <SnippetsOutlined />,
};
