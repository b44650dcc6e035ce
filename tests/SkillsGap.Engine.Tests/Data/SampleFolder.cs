using System.Text;

namespace SkillsGap.Engine.Tests.Data;

/// <summary>A small valid workforce folder on disk that a test may spoil; it goes away with the test.</summary>
internal sealed class SampleFolder : IDisposable
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["skills.csv"] = """
            skill_id,name,competency_id,pillar,half_life_months,demand,demand_growth
            python,Python,programming,technical,11,80,0.1
            docker,Docker,mlops,technical,9.5,70,0.25
            serving,"Serving, monitoring",mlops,lifecycle,8,60,-0.05
            privacy,Privacy,governance,governance,24,40,0
            """,
        ["skill_prerequisites.csv"] = """
            skill_id,needs_skill_id
            docker,python
            serving,docker
            """,
        ["skill_components.csv"] = """
            skill_id,component_id,weight
            docker,shell,1
            docker,images,2
            serving,shell,0.5
            """,
        ["skill_transfer.csv"] = """
            from_skill,to_skill,transfer
            python,docker,0.2
            """,
        ["roles.csv"] = """
            role_id,name,family,value_per_month,min_headcount,target_headcount,max_headcount
            developer,Developer,engineering,1500,1,2,
            ml-engineer,ML engineer,engineering,2000.5,,2,3
            clerk,Clerk,,0,,,
            """,
        ["role_worth.csv"] = """
            role_id,up_to,value_per_month
            ml-engineer,3,500
            ml-engineer,1,2500
            """,
        ["role_requirements.csv"] = """
            role_id,skill_id,level,weight
            developer,python,0.6,1
            ml-engineer,python,0.7,1
            ml-engineer,serving,0.6,2
            """,
        ["units.csv"] = """
            unit_id,name,parent_id,budget,max_share_in_training
            all,Everybody,,60000,
            data,Data,all,,0.5
            """,
        ["people.csv"] = """
            person_id,unit_id,role_id,hours_per_week,hourly_cost,mentor_capacity,open_to_change,preferred_format,name
            p1,data,developer,4,55,0,true,hands-on,Ada
            p2,data,developer,6.5,60.25,0,false,,
            p3,all,ml-engineer,2,80,3,false,course,"Grace ""G"" H."
            """,
        ["evidence.csv"] = """
            person_id,skill_id,kind,date,value,weight,source,expires,note
            p1,python,self_report,2025-06-01,0.7,1,survey,,
            p1,docker,endorsement,2025-07-01,,1,p3,,
            p2,python,certification,2024-05-01,0.8,2.5,vendor,2027-05-01,
            p3,serving,override,2025-12-01,0.9,1,lead,,"two lines:
            on call for a year"
            p3,python,assessment,2025-11-01,0.30000000000000004,1,,,
            """,
        ["tools.csv"] = """
            tool_id,name,cost_per_seat,seats,skill_id,introduced
            bot,"Bot, the",19.5,,python,2025-06-01
            other,Other,,3,,
            """,
        ["tool_usage.csv"] = """
            person_id,unit_id,tool_id,date,days,active,sessions,features,hours_saved
            p1,,bot,2025-06-02,7,3,12.5,chat;agent,1.5
            p3,,other,2025-06-02,,true,,,
            ,data,bot,2025-06-02,1,2,,4,
            """,
        ["responses.csv"] = """
            person_id,skill_id,item_id,correct,date
            p1,python,loops-1,1,2025-06-02
            p1,python,"loops, 2",false,2025-06-02
            p3,serving,loops-1,true,2025-07-01
            p1,python,loops-1,0,2025-06-02
            """,
        ["modules.csv"] = """
            module_id,name,format,hours,cost
            m-docker,Containers,hands-on,24,300
            m-serving,Serving,course,20,1500
            """,
        ["module_outcomes.csv"] = """
            module_id,skill_id,level_from,level_to
            m-docker,docker,0,0.5
            m-serving,serving,0.2,0.7
            """,
        ["module_prerequisites.csv"] = """
            module_id,skill_id,level
            m-serving,docker,0.4
            """,
        ["cohorts.csv"] = """
            cohort_id,module_id,start_date,weeks,seats
            c1,m-serving,2026-02-02,4,12
            """,
        ["projects.csv"] = """
            project_id,name,start_date,places
            x1,Churn,2026-03-02,2
            """,
        ["project_skills.csv"] = """
            project_id,skill_id,level
            x1,serving,0.5
            """,
        ["project_demand.csv"] = """
            project_id,role_id,person_months,value_per_month
            x1,ml-engineer,6.5,
            x1,developer,12,1800
            """,
        ["audit_attributes.csv"] = """
            person_id,attribute,value
            p1,age_group,30-39
            """,
        ["outcomes.csv"] = """
            person_id,unit_id,metric,value,benchmark,date,better,pillar,source
            p1,,f1,0.79,0.8,2025-12-01,,,run 1
            ,data,label_swaps,-3,2,2025-12-02,lower,governance,
            """,
        ["audit_adjustments.csv"] = """
            person_id,pillar,metric,value,date,expires,source,reason
            p1,career,,80,2025-12-01,2026-03-01,lead,"mentored, a lot"
            p1,,f1,0.9,2025-12-01,,lead,wrong split
            """,
        ["scenario.json"] = """
            {
              "asOf": "2026-01-05",
              "deadline": "2026-09-30",
              "scope": { "selfReportBelow": { "competency": "mlops", "level": 0.4 } },
              "targets": [ { "capable": "ml-engineer", "headcount": 2 } ],
              "transitions": [ "ml-engineer" ],
              "budget": 60000,
              "generic": { "weeks": 8, "hours": 64, "costPerPerson": 3000, "success": 0.6 },
              "pins": [ { "person": "p1", "kind": "path", "mentor": "p3" } ],
              "exclude": [ "p2" ]
            }
            """,
    };

    public SampleFolder()
    {
        foreach (var (file, text) in Files)
            this[file] = text + "\n";
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("workforce-").FullName;

    /// <summary>The text of a file, stored as UTF-8.</summary>
    public string this[string file]
    {
        get => File.ReadAllText(At(file));
        set => File.WriteAllBytes(At(file), Encoding.UTF8.GetBytes(value));
    }

    public string At(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Replaces text that is there.</summary>
    public void Replace(string file, string old, string by)
    {
        Assert.Contains(old, this[file]);
        this[file] = this[file].Replace(old, by);
    }

    public void Append(string file, string row) => this[file] += row + "\n";

    public void Delete(string file) => File.Delete(At(file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
