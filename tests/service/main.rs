//! What people live through in the house, told against the real binary.

mod all_at_once;
mod bands;
mod case_work;
mod chat;
mod demonstration;
mod desk;
mod escalate;
mod flood;
mod helplines;
mod hold;
mod hostile_input;
mod instances;
mod kills;
mod load;
mod one_to_one;
mod own_lists;
mod paging;
mod privacy;
mod refused_start;
mod restart;
mod restore;
mod rota;
mod sanctions;
mod shutdown;
mod staff;
mod targets;
