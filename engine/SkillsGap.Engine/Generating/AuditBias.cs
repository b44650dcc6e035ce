namespace SkillsGap.Engine.Generating;

/// <summary>
/// The known bias of generated enterprises. Attributes are drawn independently of unit, role and true level, so whatever differs between groups
/// in estimates or plans comes from evidence: supervisors score <see cref="Disadvantaged"/> lower by <see cref="World.SupervisorBias"/>, and
/// <see cref="PassedOver"/> get training and endorsements at <see cref="World.InvitationFactor"/> of the rate.
/// </summary>
public static class AuditBias
{
    /// <summary>The attribute in which supervisors are biased: "a" and "b", and "c" rarely; some people give no answer.</summary>
    public const string Group = "group";

    /// <summary>The value whose supervisor scores are too low.</summary>
    public const string Disadvantaged = "b";

    /// <summary>The attribute in which invitations are biased.</summary>
    public const string AgeBand = "age_band";

    /// <summary>The value that is invited less.</summary>
    public const string PassedOver = "55+";
}
