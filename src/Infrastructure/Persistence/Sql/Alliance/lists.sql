create sequence alliance.demand_numbers;
create sequence alliance.resource_numbers;
create sequence alliance.project_numbers;
