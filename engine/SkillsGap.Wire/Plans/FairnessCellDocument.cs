namespace SkillsGap.Wire.Plans;

/// <summary>A group in a table of fairness.</summary>
/// <param name="Values">Its values, one an attribute; null where a person has stated none.</param>
/// <param name="Status">
/// <c>most-favoured</c>; <c>flagged</c>: a ratio below the least and no chance; <c>low</c>: a ratio below the least that may be chance; <c>different</c>: a
/// ratio of at least the least that is no chance; <c>alike</c>; <c>under-share</c>: too small a share to be compared; <c>not-stated</c>; <c>suppressed</c>;
/// <c>not-compared</c>: nobody at all is selected, or there is no other group.
/// </param>
/// <param name="People">People; null where suppressed, as all that follows.</param>
/// <param name="Selected">How many of them are selected; null, as all that follows, where that would tell of each of them because nearly all or nearly none
/// are.</param>
/// <param name="Rate">Their share, 0–1.</param>
/// <param name="Mean">Mean of what the measure counts: money, events, a score; of yes or no the rate.</param>
/// <param name="Ratio">Impact ratio: rate by the rate of the most favoured group. Null where not compared, as all that follows.</param>
/// <param name="Low">Lower end of the ratio's interval (Koopman's score interval).</param>
/// <param name="High">Upper end.</param>
/// <param name="Against">Values of the group that it is tested against: of those with a higher rate that with the least p.</param>
/// <param name="P">Two-sided p of Fisher's exact test against that group.</param>
/// <param name="Corrected">The same after Holm's correction.</param>
public sealed record FairnessCellDocument(
    IReadOnlyList<string?> Values, string Status, int? People, int? Selected, double? Rate, double? Mean, double? Ratio, double? Low, double? High,
    IReadOnlyList<string?>? Against, double? P, double? Corrected);
