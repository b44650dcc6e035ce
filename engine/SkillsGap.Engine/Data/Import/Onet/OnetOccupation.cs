namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>An occupation of Occupation Data.</summary>
internal sealed record OnetOccupation(string Code, string Title, int Line)
{
    /// <summary>The id of the role it becomes.</summary>
    public string RoleId => Slug.Of(Code, Title);

    /// <summary>The first two digits of the code.</summary>
    public string Family => Code.Length >= 2 ? Code[..2] : Code;
}
