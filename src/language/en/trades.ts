import type { Trade } from '../../domain/settings.ts';
import type { TradeWords } from '../messages/trades.ts';

export const trades: Readonly<Record<Trade, TradeWords>> = {
  restaurant: {
    customer: 'guest',
    theCustomer: 'the guest',
    customers: 'guests',
    place: 'table',
    department: 'department',
    departments: 'departments',
    playbook: 'playbook',
  },
  hotel: {
    customer: 'guest',
    theCustomer: 'the guest',
    customers: 'guests',
    place: 'room',
    department: 'department',
    departments: 'departments',
    playbook: 'playbook',
  },
  clinic: {
    customer: 'patient',
    theCustomer: 'the patient',
    customers: 'patients',
    place: 'room',
    department: 'department',
    departments: 'departments',
    playbook: 'protocol',
  },
  shop: {
    customer: 'customer',
    theCustomer: 'the customer',
    customers: 'customers',
    place: 'order',
    department: 'department',
    departments: 'departments',
    playbook: 'playbook',
  },
  other: {
    customer: 'customer',
    theCustomer: 'the customer',
    customers: 'customers',
    place: 'place',
    department: 'department',
    departments: 'departments',
    playbook: 'playbook',
  },
};
