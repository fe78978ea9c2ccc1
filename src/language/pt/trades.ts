import type { Trade } from '../../domain/settings.ts';
import type { TradeWords } from '../messages/trades.ts';

export const trades: Readonly<Record<Trade, TradeWords>> = {
  restaurant: {
    customer: 'cliente',
    theCustomer: 'o cliente',
    customers: 'clientes',
    place: 'mesa',
    department: 'secção',
    departments: 'secções',
    playbook: 'guia de atuação',
  },
  hotel: {
    customer: 'hóspede',
    theCustomer: 'o hóspede',
    customers: 'hóspedes',
    place: 'quarto',
    department: 'secção',
    departments: 'secções',
    playbook: 'guia de atuação',
  },
  clinic: {
    customer: 'utente',
    theCustomer: 'o utente',
    customers: 'utentes',
    place: 'gabinete',
    department: 'serviço',
    departments: 'serviços',
    playbook: 'protocolo',
  },
  shop: {
    customer: 'cliente',
    theCustomer: 'o cliente',
    customers: 'clientes',
    place: 'encomenda',
    department: 'secção',
    departments: 'secções',
    playbook: 'guia de atuação',
  },
  other: {
    customer: 'cliente',
    theCustomer: 'o cliente',
    customers: 'clientes',
    place: 'local',
    department: 'secção',
    departments: 'secções',
    playbook: 'guia de atuação',
  },
};
