namespace SkillsGap.Engine.Generating;

/// <summary>Who somebody is behind their row of people.csv.</summary>
/// <param name="Role">Index of the role held.</param>
/// <param name="Former">Index of the role held before, or −1.</param>
/// <param name="Tenure">Months with the enterprise: there is no evidence from before.</param>
/// <param name="Seniority">Standard normal; moves the levels of the role's skills and the cost of an hour.</param>
/// <param name="Volunteering">Log-odds by which they give more evidence than others of the same level.</param>
/// <param name="Group">Value of <see cref="AuditBias.Group"/>, or null: no answer.</param>
/// <param name="AgeBand">Value of <see cref="AuditBias.AgeBand"/>.</param>
internal readonly record struct Staffer(
    int Role, int Former, double Tenure, double Seniority, double Volunteering, string? Group, string AgeBand);
