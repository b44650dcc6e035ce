using SkillsGap.Host.Reporting;

namespace SkillsGap.Host.Tests.Reporting;

/// <summary>Options in words, of the ids that the planner gives them.</summary>
public sealed class OptionWordsTests
{
    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("stay", "stay as is")]
    [InlineData("path:engineer/a+b%2Bc@cohort-2/mentor:E1/then:fraud", "path to engineer by a and b+c, with E1, then fraud")]
    [InlineData("move:owner/", "move to owner")]
    [InlineData("path:engineer/a+b+c+d/from:2026-03-02", "path to engineer by 4 modules, from 2 Mar 2026")]
    [InlineData("something else", "something else")]
    public void Option_ByItsId_IsSaidInWords(string? id, string words) => Assert.Equal(words, OptionWords.Of(id, ReportNames.Ids));
}
