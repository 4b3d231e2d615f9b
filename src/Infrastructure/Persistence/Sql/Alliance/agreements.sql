create sequence alliance.agreement_numbers;
