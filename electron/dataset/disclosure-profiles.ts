import type { DisclosureProfile } from '../../shared/export/disclosure-profile';

export interface ProfileRules {
  /** Smallest class of participants who look alike. */
  readonly k: number;
  /** Fewest different known values of each sensitive variable in a class. */
  readonly l: number;
  /** Whether only participants who agreed to sharing are in it. */
  readonly needsSharing: boolean;
  /**
   * With fewer participants than k: true leaves every quasi-identifier out, so that nobody is in a class at all and a
   * pilot can be looked at; false refuses, because outsiders could still guess who took part. One participant alone is
   * always refused: nothing hides who that is.
   */
  readonly leavesOutWhenFew: boolean;
  /** Risk above which a record counts as being at risk, in the report. */
  readonly threshold: number;
}

const WITHIN_THE_TEAM: ProfileRules = { k: 5, l: 2, needsSharing: false, leavesOutWhenFew: true, threshold: 0.2 };

/**
 * The rules of each profile. Public: a risk of at most 0.09, so k = 11, as the European Medicines Agency's policy 0070
 * (2016) asks of published clinical reports.
 */
export const PROFILE_RULES: Readonly<Record<DisclosureProfile, ProfileRules>> = {
  internal: WITHIN_THE_TEAM,
  shared: { ...WITHIN_THE_TEAM, needsSharing: true, leavesOutWhenFew: false },
  public: { ...WITHIN_THE_TEAM, k: 11, needsSharing: true, leavesOutWhenFew: false, threshold: 0.09 },
};

/** Share of records that coarser values may leave to suppression. */
export const MAY_FAIL = 0.05;
