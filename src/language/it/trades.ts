import type { Trade } from '../../domain/settings.ts';
import type { TradeWords } from '../messages/trades.ts';

export const trades: Readonly<Record<Trade, TradeWords>> = {
  restaurant: {
    customer: 'cliente',
    theCustomer: 'il cliente',
    customers: 'clienti',
    place: 'tavolo',
    department: 'reparto',
    departments: 'reparti',
    playbook: 'linee guida',
  },
  hotel: {
    customer: 'ospite',
    theCustomer: "l'ospite",
    customers: 'ospiti',
    place: 'camera',
    department: 'reparto',
    departments: 'reparti',
    playbook: 'linee guida',
  },
  clinic: {
    customer: 'paziente',
    theCustomer: 'il paziente',
    customers: 'pazienti',
    place: 'ambulatorio',
    department: 'reparto',
    departments: 'reparti',
    playbook: 'linee guida',
  },
  shop: {
    customer: 'cliente',
    theCustomer: 'il cliente',
    customers: 'clienti',
    place: 'ordine',
    department: 'reparto',
    departments: 'reparti',
    playbook: 'linee guida',
  },
  other: {
    customer: 'cliente',
    theCustomer: 'il cliente',
    customers: 'clienti',
    place: 'luogo',
    department: 'reparto',
    departments: 'reparti',
    playbook: 'linee guida',
  },
};
